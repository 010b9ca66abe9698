// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import mason.engine.config.Config;
import mason.engine.network.ContainerPort;
import mason.network.Ipv4Address;

/**
 * The variables that tell a container of one it is linked to: moby, {@code ToEnv} of
 * daemon/links.
 *
 * @param name as the other is called in the container it is linked to
 */
record LinkEnvironment(String alias, String name, Ipv4Address address, Config other) {

    private static final List<String> NOT_TOLD = List.of("HOME", "PATH");

    List<String> variables() {
        List<String> all = new ArrayList<>();
        List<ContainerPort> ports = other.exposedPorts().keySet().stream()
                .map(ContainerPort::parse)
                .sorted(Comparator.comparing(ContainerPort::number)
                        .thenComparing(p -> p.transport().toString()))
                .toList();
        ports.stream().limit(1).forEach(p -> all.add(variable("PORT", url(p))));
        ports.forEach(p -> addPort(p, all));
        all.add(variable("NAME", name));
        for (String each : other.env()) {
            String[] words = each.split("=", 2);
            if (words.length == 2 && !NOT_TOLD.contains(words[0])) {
                all.add(variable("ENV_" + words[0], words[1]));
            }
        }
        return all;
    }

    private String variable(String what, String value) {
        return alias.toUpperCase(Locale.ROOT).replace('-', '_') + "_" + what + "="
                + value;
    }

    private String url(ContainerPort port) {
        return port.transport() + "://" + address + ":" + port.number();
    }

    private void addPort(ContainerPort port, List<String> all) {
        String protocol = port.transport().toString();
        String prefix =
                "PORT_" + port.number() + "_" + protocol.toUpperCase(Locale.ROOT);
        all.add(variable(prefix, url(port)));
        all.add(variable(prefix + "_ADDR", address.text()));
        all.add(variable(prefix + "_PORT", "" + port.number()));
        all.add(variable(prefix + "_PROTO", protocol));
    }
}
