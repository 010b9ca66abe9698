// SPDX-License-Identifier: Apache-2.0
package mason.network;

import static workbook.testkit.Finding.expect;

import java.util.Arrays;
import java.util.List;
import mason.launch.UnshareShell;
import mason.linux.Errno;
import mason.linux.KernelException;
import mason.linux.NetworkDevice;
import mason.linux.Pid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import workbook.testkit.Covers;
import workbook.testkit.Covers.Question;
import workbook.testkit.Exercise;
import workbook.testkit.HostChanges;
import workbook.testkit.LeakCheck;
import workbook.testkit.Nonce;
import workbook.testkit.Requires;

/** Exercise 1.8: a veth pair between a container and its host. */
@Exercise("1.8")
@Requires({"root", "kernel 5.11", "program ip", "program unshare"})
@LeakCheck
final class VethTest {

    private static final int LONGEST = 15;

    private final NetworkDevice near = new NetworkDevice("h" + Nonce.number(1, 99999));
    private final NetworkDevice far = new NetworkDevice(
            "t" + Nonce.text(Nonce.number(3, 12)));
    private NetworkNode container;
    private NetworkNode host;

    @BeforeEach
    void start() {
        container = NetworkNode.create();
        host = NetworkNode.create();
        make(near, far);
    }

    @AfterEach
    void end() {
        host.close();
        container.close();
    }

    private void make(NetworkDevice here, NetworkDevice there) {
        try {
            container.apply(AnswerInNetwork.of(new Veth(here, there, host.pid())));
        } catch (KernelException e) {
            expect("the kernel to make the pair " + here.name() + " and " + there.name())
                    .observe(e.getMessage())
                    .because("it makes both devices or none: what it can't read, or"
                            + " reads otherwise than it was meant, it refuses");
        }
    }

    @Test
    void the_near_end_is_in_the_namespace_of_the_thread() {
        expect("the near end " + near.name() + " to be in the network namespace of the"
                + " thread that asked")
                .observe("there are the devices " + container.devices(),
                        container.has(near))
                .because("the thread is in the container's network namespace already, and"
                        + " the container looks for its device there");
    }

    @Test
    void the_far_end_is_in_the_namespace_of_the_other_process() {
        expect("the far end " + far.name() + " to be in the network namespace of the"
                + " process that was named")
                .observe("there are the devices " + host.devices(), host.has(far))
                .because("a pair whose ends are in the same namespace leads nowhere");
    }

    @Test
    void what_is_sent_at_one_end_arrives_at_the_other() {
        String word = Nonce.text();
        Cidr net = Cidr.parse("10." + Nonce.number(1, 254) + ".0.0/16");
        Cidr own = net.host(Nonce.number(10, 200));
        container.configure(near, own);
        host.configure(far, net.host(Nonce.number(300, 900)));
        try (OneCallServer server = OneCallServer.at(container, word)) {
            expect("the word that is sent at the near end and read at the far end", word)
                    .observe(server.answerTo(host, own.address()))
                    .because("that is all that a veth pair is for");
        }
    }

    @Test
    @Covers(Question.SHAPES)
    void names_of_every_length_and_the_same_at_both_ends_are_kept() {
        for (List<String> names : List.of(List.of(Nonce.text(1), Nonce.text(LONGEST)),
                List.of(Nonce.text(LONGEST), "x" + Nonce.text(1)),
                List.of("eth0", "eth0"),
                List.of("a.b-c_d@e", "~!+=#^"))) {
            NetworkDevice here = new NetworkDevice(names.get(0));
            NetworkDevice there = new NetworkDevice(names.get(1));
            make(here, there);
            expect("the devices " + names.get(0) + " in the container and "
                    + names.get(1) + " on the host")
                    .observe("there are " + container.devices() + " and "
                            + host.devices(), container.has(here) && host.has(there))
                    .because("a name has 1 to 15 bytes, and means something in its own"
                            + " network namespace only");
        }
    }

    @Test
    @Covers(Question.SECOND_START)
    void a_second_pair_can_be_made_between_the_same_two() {
        NetworkDevice here = new NetworkDevice("x" + near.name());
        NetworkDevice there = new NetworkDevice("x" + far.name());
        make(here, there);
        expect("both pairs to be there").observe("there are the devices "
                + container.devices() + " and " + host.devices(),
                container.has(near) && container.has(here) && host.has(far)
                        && host.has(there))
                .because("a container may be connected to several networks");
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_name_that_is_taken_is_refused() {
        NetworkDevice other = new NetworkDevice("x" + far.name());
        expectRefused("whose near name is taken", new Veth(near, other, host.pid()),
                List.of(Errno.EEXIST));
        expect("no half of the pair to be left on the host")
                .observe("there are the devices " + host.devices(), !host.has(other))
                .because("the kernel makes both devices or none");
    }

    @Test
    @Covers(Question.FAILING_START)
    void a_process_that_has_ended_is_refused() {
        Pid ended;
        try (UnshareShell process = UnshareShell.with("--net")) {
            ended = process.pid();
        }
        NetworkDevice other = new NetworkDevice("x" + near.name());
        expectRefused("to a process that has ended", new Veth(other, far, ended),
                List.of(Errno.ESRCH, Errno.EINVAL));
        expect("no half of the pair to be left in the container")
                .observe("there are the devices " + container.devices(),
                        !container.has(other))
                .because("a container with a device that leads nowhere would look"
                        + " connected");
    }

    private void expectRefused(String which, Veth veth, List<Errno> reasons) {
        String outcome = "the kernel makes it";
        boolean refused = false;
        try {
            container.apply(AnswerInNetwork.of(veth));
        } catch (KernelException e) {
            outcome = e.getMessage();
            refused = reasons.contains(e.errno());
        }
        expect("a pair " + which + " to fail with " + reasons.get(0).symbol())
                .observe(outcome, refused)
                .because("a device that is there belongs to something else");
    }

    @Test
    @Covers(Question.SIDE_EFFECTS)
    void a_message_that_is_not_sent_makes_nothing() {
        NetworkDevice other = new NetworkDevice("x" + near.name());
        Veth veth = new Veth(other, far, Pid.own());
        HostChanges.expectNoneFrom("message()",
                () -> AnswerInNetwork.message(veth).text());
        byte[] once = AnswerInNetwork.message(veth).bytes(0);
        byte[] twice = AnswerInNetwork.message(veth).bytes(0);
        expect("the same bytes each time").observe("the second message differs",
                Arrays.equals(once, twice))
                .because("a plan is printed first and applied later");
    }
}
