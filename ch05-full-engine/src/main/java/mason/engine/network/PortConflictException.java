// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import mason.linux.Errno;
import mason.linux.KernelException;
import mason.network.Ipv4Address;

/** A port of the host cannot be had. */
public final class PortConflictException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private PortConflictException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Another container has it. */
    static PortConflictException allocated(PortBinding binding) {
        return new PortConflictException("Bind for " + place(binding)
                + " failed: port is already allocated", null);
    }

    /** None of several is free. */
    static PortConflictException noneLeft(PortBinding binding) {
        return new PortConflictException("Bind for " + place(binding)
                + " failed: all ports are allocated", null);
    }

    /** Another program has it, or the host does not have the address. */
    static PortConflictException refused(PortBinding binding, KernelException why) {
        return new PortConflictException("failed to bind host port for " + place(binding)
                + "/" + binding.port().transport() + ": "
                + (why.errno().equals(Errno.EADDRINUSE)
                        ? "address already in use"
                        : why.errno().equals(Errno.EADDRNOTAVAIL)
                                ? "cannot assign requested address"
                                : why.getMessage()),
                why);
    }

    private static String place(PortBinding binding) {
        Ipv4Address address = binding.hostAddress();
        return address + ":" + binding.host();
    }
}
