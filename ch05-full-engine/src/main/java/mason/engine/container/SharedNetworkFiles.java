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
import mason.engine.network.ExtraHost;
import mason.engine.network.Hostname;
import mason.engine.network.HostsFile;
import mason.engine.network.ResolvConf;

/** The files that tell of a network that is the host's, or another container's. */
record SharedNetworkFiles(Parts parts, Container container) {

    private static final Path HOSTS = Path.of("/etc/hosts");

    List<RootMount> mounts() throws IOException {
        Optional<ContainerRecord> owner =
                new RequestedSharing(parts, container).networkOwner();
        if (owner.isPresent()) {
            return ofOther(parts.store().directory(owner.get().id()));
        }
        Networking asked = container.record().hostConfig().networking();
        return new RequestedNetwork(container.record().config(), asked).isHosts()
                ? ofHost(asked)
                : List.of();
    }

    /** The same files, not copies: what that container writes to them is seen here. */
    private static List<RootMount> ofOther(Path directory) {
        List<RootMount> mounts = new ArrayList<>();
        for (String name : NetworkFiles.NAMES) {
            Path file = directory.resolve(name);
            if (Files.exists(file)) {
                mounts.add(new BindMount(file, "/etc/" + name, false, false));
            }
        }
        return mounts;
    }

    private List<RootMount> ofHost(Networking asked) throws IOException {
        Config config = container.record().config();
        Hostname hostname = new Hostname(config.hostname(), config.domainname());
        List<ExtraHost> extra = new RequestedNetwork(config, asked).extraHosts();
        String base = Files.exists(HOSTS) ? Files.readString(HOSTS) : "";
        HostsFile hosts = new HostsFile(
                base.isEmpty() || base.endsWith("\n") ? base : base + "\n", extra,
                isGatewayAsked(extra) ? Optional.of(parts.networks().bridge().gateway())
                        : Optional.empty(),
                Optional.empty(), hostname);
        ResolvConf resolv = ResolvConf.ofHost().with(asked.dns(), asked.dnsSearch(),
                asked.dnsOptions());
        NetworkFiles files = new NetworkFiles(parts, container);
        return List.of(files.file("hosts", hosts.text()),
                files.file("hostname", hostname.file()),
                files.file("resolv.conf", resolv.text()));
    }

    /** There may be no bridge at all; it is made where it is asked for. */
    private static boolean isGatewayAsked(List<ExtraHost> extra) {
        return extra.stream().anyMatch(h -> h.address().equals(ExtraHost.GATEWAY));
    }
}
