// SPDX-License-Identifier: Apache-2.0
package mason.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mason.linux.Step;
import mason.linux.WriteFile;

/**
 * Makes a router of this thread's network namespace, or no longer one: whether it passes
 * on packets that are for others, ip-sysctl of the kernel's documentation.
 */
public record Forwarding(boolean on) implements Step {

    private static final Path SWITCH = Path.of("/proc/sys/net/ipv4/ip_forward");

    /** As it is now. */
    public static Forwarding current() {
        try {
            return new Forwarding(!Files.readString(SWITCH).strip().equals("0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void apply() {
        call().apply();
    }

    @Override
    public String text() {
        return call().text();
    }

    private WriteFile call() {
        return new WriteFile(SWITCH.toString(), on ? "1" : "0");
    }
}
