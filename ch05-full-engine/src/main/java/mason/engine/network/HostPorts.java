// SPDX-License-Identifier: Apache-2.0
package mason.engine.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mason.linux.Errno;
import mason.linux.KernelException;
import mason.linux.ReservedPort;
import mason.linux.Transport;
import mason.network.PublishedPort;

/**
 * The ports of the host that this process keeps for containers: no program gets one that
 * a container has, and no container one that a program has.
 */
final class HostPorts {

    private final Map<String, List<ReservedPort>> held = new HashMap<>();

    /**
     * Finds a free port for each binding, and keeps all of them or none.
     *
     * @param allocated to other containers, whose engine may be dead
     */
    synchronized List<PublishedPort> reserve(String container, List<PortBinding> bindings,
            List<PublishedPort> allocated) {
        release(container);
        held.put(container, new ArrayList<>());
        List<PublishedPort> taken = new ArrayList<>(allocated);
        try {
            bindings.forEach(binding -> taken.add(reserve(container, binding, taken)));
        } catch (RuntimeException e) {
            release(container);
            throw e;
        }
        return taken.subList(allocated.size(), taken.size());
    }

    private PublishedPort reserve(String container, PortBinding binding,
            List<PublishedPort> taken) {
        if (binding.host().equals(PortRange.ANY)) {
            return chosen(container, binding, taken);
        }
        for (int i = 0; i < binding.host().size(); i++) {
            PortBinding one = new PortBinding(binding.port(), binding.hostAddress(),
                    binding.host().only(i));
            Optional<PublishedPort> port = attempt(container, one, taken,
                    binding.host().size() > 1);
            if (port.isPresent()) {
                return port.get();
            }
        }
        throw PortConflictException.noneLeft(binding);
    }

    private Optional<PublishedPort> attempt(String container, PortBinding one,
            List<PublishedPort> taken, boolean goOn) {
        PublishedPort port = published(one, one.host().first());
        try {
            if (taken.stream().anyMatch(port::overlaps)) {
                throw PortConflictException.allocated(one);
            }
            take(container, one, one.host().first());
            return Optional.of(port);
        } catch (PortConflictException e) {
            if (goOn) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What the kernel chooses may be a container's, of an engine that is dead. */
    private PublishedPort chosen(String container, PortBinding binding,
            List<PublishedPort> taken) {
        PublishedPort port = published(binding, take(container, binding, 0));
        while (taken.stream().anyMatch(port::overlaps)) {
            port = published(binding, take(container, binding, 0));
        }
        return port;
    }

    private int take(String container, PortBinding binding, int number) {
        try {
            ReservedPort port = ReservedPort.take(binding.port().transport(),
                    binding.hostAddress().bits(), number);
            held.get(container).add(port);
            return port.port();
        } catch (KernelException e) {
            throw PortConflictException.refused(binding, e);
        }
    }

    private static PublishedPort published(PortBinding binding, int hostPort) {
        Transport transport = binding.port().transport();
        return new PublishedPort(transport, binding.hostAddress(), hostPort,
                binding.port().number());
    }

    /** Keeps the ports of a container that another engine has started, if it is dead. */
    synchronized void adopt(Endpoint endpoint) {
        if (held.containsKey(endpoint.container()) || endpoint.ports().isEmpty()) {
            return;
        }
        List<ReservedPort> adopted = new ArrayList<>();
        for (PublishedPort port : endpoint.ports()) {
            try {
                adopted.add(ReservedPort.take(port.transport(),
                        port.hostAddress().bits(), port.hostPort()));
            } catch (KernelException e) {
                if (!e.errno().equals(Errno.EADDRINUSE)) {
                    throw e;
                }
            }
        }
        held.put(endpoint.container(), adopted);
    }

    synchronized void release(String container) {
        List<ReservedPort> ports = held.remove(container);
        if (ports != null) {
            ports.forEach(ReservedPort::close);
        }
    }
}
