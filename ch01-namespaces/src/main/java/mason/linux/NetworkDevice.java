// SPDX-License-Identifier: Apache-2.0
package mason.linux;

import java.nio.charset.StandardCharsets;

/**
 * A network device, by the name it has in the network namespace of the calling
 * thread.
 *
 * @param name 1 to 15 bytes, no slash, colon or white space; neither . nor ..
 */
public record NetworkDevice(String name) {

    /** The one that every network namespace begins with. */
    public static final NetworkDevice LOOPBACK = new NetworkDevice("lo");

    /** The kernel's bytes for a name, with its terminating zero: IFNAMSIZ. */
    public static final int NAME_SIZE = 16;

    /** The kernel's own rules: dev_valid_name() of net/core/dev.c. */
    public NetworkDevice {
        int length = name.getBytes(StandardCharsets.UTF_8).length;
        if (length >= NAME_SIZE || !name.matches("[^/:\\s\u0000-\u0020]+")
                || name.matches("\\.\\.?")) {
            throw new IllegalArgumentException("not a network device's name: [" + name
                    + "]; it has 1 to 15 bytes, no slash, colon or white space");
        }
    }

    /**
     * Its number in this thread's network namespace:
     * {@code unsigned int if_nametoindex(const char *ifname)}, if_nametoindex(3).
     */
    public int index() {
        CCall call = CCall.of("if_nametoindex", Argument.string(name));
        int index = call.invoke(0);
        if (index == 0) {
            throw new KernelException(call, LibC.errno(), "");
        }
        return index;
    }

    /** As {@code strace(1)} prints an index. */
    @Override
    public String toString() {
        return "if_nametoindex(\"" + name + "\")";
    }
}
