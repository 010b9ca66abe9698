// SPDX-License-Identifier: Apache-2.0
package mason.namespaces;

import static workbook.testkit.Finding.expect;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mason.launch.Plan;
import mason.linux.MakeDirectory;
import mason.linux.Mount;
import mason.linux.MountFlag;
import mason.linux.SetClocks;
import mason.linux.SetHostname;
import mason.linux.Step;
import mason.linux.Unshare;
import mason.linux.WriteFile;
import mason.netlink.Link;
import mason.netlink.MessageWords;
import workbook.testkit.answer.Answer;

/**
 * The plan that an answer makes of a record, which the tests carry out, with rights that
 * the answer must not have. So no step may show files at another place, except /proc, or
 * write one, except the list of a cgroup's processes; a directory may be made among the
 * temporary files. By others it could change a host name, a clock, a device or a mount,
 * but not what the tests are made of.
 */
final class PlanOfAnswer {

    private static final Answer ANSWER = MessageWords.ANSWER.and(Plan.class,
            SetHostname.class, SetClocks.class, Unshare.class, Mount.class,
            WriteFile.class, MakeDirectory.class, Link.class,
            mason.network.Bridge.class);

    private static final Set<String> FILE_SYSTEMS =
            Set.of("none", "proc", "mqueue", "tmpfs");
    private static final String PROCESSES = "/sys/fs/cgroup/[\\w/]*cgroup.procs";

    private PlanOfAnswer() {
    }

    static Plan of(NewNamespace made) {
        return checked(ANSWER.to(NewNamespace::plan, made));
    }

    static Plan of(ProcFilesystem made) {
        return checked(ANSWER.to(ProcFilesystem::plan, made));
    }

    private static Plan checked(Plan plan) {
        List<Step> refused = Stream
                .of(plan.onHost(), plan.inNamespaces(), plan.inProcess1())
                .flatMap(List::stream).map(Step.class::cast)
                .filter(s -> !isHarmless(s)).toList();
        expect("no step but those that the exercise is about")
                .observe(refused.toString(), refused.isEmpty())
                .because("the tests carry out the plan with more rights than it has");
        return plan;
    }

    private static boolean isHarmless(Step step) {
        if (step instanceof Mount mount) {
            return FILE_SYSTEMS.contains(mount.type())
                    && (!mount.flags().contains(MountFlag.BIND) || showsProcesses(mount));
        }
        if (step instanceof MakeDirectory made) {
            return isTemporary(made.path());
        }
        return !(step instanceof WriteFile file) || file.path().matches(PROCESSES);
    }

    /** Of all files that could be shown at another place, those say what is known. */
    private static boolean showsProcesses(Mount mount) {
        return mount.source().equals("/proc") && isTemporary(mount.target());
    }

    private static boolean isTemporary(String path) {
        return Path.of(path).normalize()
                .startsWith(Path.of(System.getProperty("java.io.tmpdir")));
    }
}
