// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import static workbook.testkit.Finding.expect;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

@Requires({"root", "kernel 5.11"})
@LeakCheck
final class KernelCallRefusalTest {

    private final String missing = "/" + Nonce.text();

    @Nested
    class ACallThatIsRefused {

        @Test
        void is_told_with_its_errno() {
            expect("the errno of a directory that isn't there", Errno.ENOENT)
                    .observe(refused(new ChangeDirectory(missing)).errno())
                    .because("it is the kernel's only word on why it refused");
            expect("the errno of a directory that is a file", Errno.ENOTDIR)
                    .observe(refused(new ChangeDirectory("/dev/null")).errno())
                    .because("it is the kernel's only word on why it refused");
            expect("the errno of a name too long", Errno.ENAMETOOLONG).observe(refused(
                    new ChangeDirectory("/" + missing.repeat(20).replace("/", "")))
                    .errno()).because("it is the kernel's only word on why it refused");
        }

        @Test
        void is_told_with_its_arguments() {
            expect("the call that was refused", "chdir(\"" + missing + "\")")
                    .observe(refused(new ChangeDirectory(missing)).call())
                    .because("a start makes dozens of calls, and half of them have the"
                            + " same name");
        }

        @Test
        void is_told_with_its_flags_by_name() {
            Mount mount = Mount.of("tmpfs", missing, MountFlag.NO_SETUID,
                    MountFlag.NO_DEVICES);
            expect("the call that was refused",
                    "mount(\"tmpfs\", \"" + missing
                            + "\", \"tmpfs\", MS_NOSUID|MS_NODEV, \"\")")
                    .observe(refused(mount).call())
                    .because("6 says nothing to a reader");
        }

        @Test
        void is_told_with_advice_where_the_errno_misleads() {
            KernelCall call = new SetHostname(missing.repeat(5).substring(0, 65));
            expect("the hint against EINVAL", call.hint(Errno.EINVAL))
                    .observe(refused(call).hint())
                    .because("\"Invalid argument\" doesn't say which, nor what is wrong"
                            + " with it");
        }

        @Test
        void has_a_message_with_all_of_it() {
            String message = "chdir(\"" + missing
                    + "\") failed: ENOENT (2) No such file or directory";
            expect("the message", message)
                    .observe(refused(new ChangeDirectory(missing)).getMessage())
                    .because("often the message is all that is left in a log");
        }
    }

    @Nested
    class ACallWhoseErrnoWasReadBefore {

        @Test
        void is_told_with_that_one() {
            refused(new ChangeDirectory(missing));
            expect("the errno that was handed over", Errno.EBUSY)
                    .observe(new Unmount("/").failure(Errno.EBUSY).errno())
                    .because("the next call, were it only to clean up, leaves its own"
                            + " errno on the thread");
        }
    }

    private static KernelException refused(KernelCall call) {
        try {
            call.apply();
        } catch (KernelException e) {
            return e;
        }
        expect("a KernelException").observe(call.text() + " went through")
                .because("a refusal that is not reported is taken for success");
        throw new IllegalStateException();
    }
}
