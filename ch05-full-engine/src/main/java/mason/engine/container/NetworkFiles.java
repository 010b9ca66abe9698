// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mason.chroot.BindMount;
import mason.chroot.RootMount;
import mason.engine.config.Config;
import mason.engine.config.Networking;
import mason.engine.network.Endpoint;
import mason.engine.network.ExtraHost;
import mason.engine.network.Hostname;
import mason.engine.network.HostsFile;
import mason.engine.network.ResolvConf;

/**
 * What tells a container who it is and whom to ask: hosts(5), hostname(5) and
 * resolv.conf(5), files of the engine that are mounted in its /etc.
 */
record NetworkFiles(Parts parts, Container container) {

    static final List<String> NAMES = List.of("hosts", "hostname", "resolv.conf");

    /**
     * Writes the files; to be called when the container is connected. Without a network
     * there is no server to ask.
     */
    List<RootMount> mounts() throws IOException {
        List<RootMount> mounts = new ArrayList<>();
        Optional<Endpoint> endpoint = parts.networks()
                .endpoint(container.id().text());
        if (endpoint.isPresent()) {
            add(mounts, endpoint.get());
        }
        mounts.addAll(new SharedNetworkFiles(parts, container).mounts());
        return mounts;
    }

    private void add(List<RootMount> mounts, Endpoint endpoint) throws IOException {
        Config config = container.record().config();
        Networking asked = container.record().hostConfig().networking();
        Hostname hostname = new Hostname(config.hostname(), config.domainname());
        RequestedNetwork network = new RequestedNetwork(config, asked);
        List<ExtraHost> others = new ArrayList<>(network.extraHosts());
        others.addAll(new Links(parts, container).hosts());
        HostsFile hosts = HostsFile.of(endpoint, hostname, others);
        ResolvConf resolv = ResolvConf.ofHost().with(asked.dns(), asked.dnsSearch(),
                asked.dnsOptions()).reachable();
        List<String> texts = List.of(hosts.text(), hostname.file(), resolv.text());
        for (String name : NAMES) {
            mounts.add(file(name, texts.get(NAMES.indexOf(name))));
        }
    }

    RootMount file(String name, String text) throws IOException {
        Path file = container.directory().path().resolve(name);
        Files.writeString(file, text);
        new RequestedUsers(parts, container).own(file);
        return new BindMount(file, "/etc/" + name, false, false);
    }
}
