// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mason.cgroups.DeviceRules;
import mason.chroot.ExtraDevice;
import mason.engine.config.DeviceMapping;
import mason.engine.config.HostConfig;

/** The devices that a container is to have, and what it may do with them. */
record RequestedDevices(HostConfig asked) {

    private static final String EVERYTHING = "rwm";

    /**
     * There are no drivers.
     *
     * @throws IllegalStateException in Docker's words, if one is needed
     */
    static void checkDrivers(HostConfig asked) {
        asked.resources().deviceRequests().stream().findFirst().ifPresent(request -> {
            throw new IllegalStateException("could not select device driver \""
                    + request.driver() + "\" with capabilities: ["
                    + request.capabilities().stream()
                            .map(all -> "[" + String.join(" ", all) + "]")
                            .collect(Collectors.joining(" "))
                    + "]");
        });
    }

    /** What is in its /dev beyond the usual. */
    List<ExtraDevice> nodes() {
        List<ExtraDevice> nodes = new ArrayList<>();
        if (asked.isolation().privileged()) {
            nodes.addAll(ExtraDevice.all());
        }
        asked.resources().devices().forEach(d -> nodes.addAll(nodes(d)));
        return nodes;
    }

    /**
     * What it may use, whatever is in its /dev.
     *
     * @throws IllegalArgumentException naming the device that is none
     */
    DeviceRules rules() {
        if (asked.isolation().privileged()) {
            return DeviceRules.EVERY;
        }
        DeviceRules rules = DeviceRules.DOCKER_DEFAULT;
        for (DeviceMapping device : asked.resources().devices()) {
            String access = device.cgroupPermissions().isEmpty() ? EVERYTHING
                    : device.cgroupPermissions();
            for (ExtraDevice node : nodes(device)) {
                rules = rules.with(node.rule(access));
            }
        }
        for (DeviceRules.Rule rule : further()) {
            rules = rules.with(rule);
        }
        return rules;
    }

    /** @throws IllegalArgumentException naming the rule that is none */
    List<DeviceRules.Rule> further() {
        return asked.resources().deviceCgroupRules().stream()
                .map(DeviceRules.Rule::parse).toList();
    }

    private static List<ExtraDevice> nodes(DeviceMapping device) {
        return ExtraDevice.at(Path.of(device.pathOnHost()),
                device.pathInContainer().isEmpty() ? device.pathOnHost()
                        : device.pathInContainer());
    }
}
