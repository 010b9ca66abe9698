// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mason.cgroups.Cgroup;
import mason.engine.config.Config;
import mason.engine.config.ExecConfig;
import mason.engine.config.HostConfig;
import mason.engine.config.Isolation;
import mason.engine.content.Digest;
import mason.engine.image.Image;
import mason.engine.image.ImageException;
import mason.engine.image.ImageUser;
import mason.engine.network.DefaultBridge;
import mason.engine.runtime.ContainerSpec;
import mason.engine.runtime.StandardStreams;
import mason.launch.Command;
import mason.launch.Plan;
import mason.linux.KernelCall;
import mason.unionfs.LayerStack;
import mason.unionfs.Overlay;

/** From what is recorded of a container to what the chapters make of it. */
record ContainerRecipe(Parts parts, Container container) {

    /** A cgroup with its limits in force. */
    Cgroup cgroup() {
        return new RequestedCgroup(parts, container.record()).make();
    }

    private HostConfig asked() {
        return container.record().hostConfig();
    }

    /** What is started; to be asked for after {@link #preparation}, which connects it. */
    ContainerSpec spec(Cgroup cgroup) throws IOException {
        Image image = image();
        return new ContainerSpec(config().hostname(), cgroup, overlay(image),
                new RequestedRoot(parts, container).options(cgroup),
                command(user(image)));
    }

    private RequestedUsers users() {
        return new RequestedUsers(parts, container);
    }

    /** The start with the users that the container has. */
    Plan withUsers(Plan start, JoinedUsers joined) throws IOException {
        return users().in(start, joined);
    }

    private Config config() {
        return container.record().config();
    }

    private Image image() throws IOException {
        Digest id = container.record().image();
        return parts.images().whole(parts.images().ofContainer(id)
                .orElseThrow(() -> new ImageException("the image of this container is"
                        + " gone: " + id)));
    }

    private Overlay overlay(Image image) throws IOException {
        ContainerDirectory directory = container.directory();
        Overlay ofImage = new Overlay(image.layers(), directory.upper(),
                directory.work(), directory.merged());
        ofImage.copyRootAttributes();
        users().own(directory.upper());
        return parts.images().links().shortened(new Overlay(below(image),
                ofImage.upper(), ofImage.work(), ofImage.merged()));
    }

    private List<Path> below(Image image) throws IOException {
        List<Path> layers = new ArrayList<>(image.layers());
        layers.add(parts.store().kernelMountPoints());
        if (new RequestedNetwork(config(), asked().networking()).hasFiles()) {
            layers.add(parts.store().mountPoints());
        }
        return layers;
    }

    /** What is below the container's own layer. */
    LayerStack layers() throws IOException {
        return new LayerStack(below(image()));
    }

    /** All its files at its merged directory, without a process to see them. */
    Plan files(boolean whole) throws IOException {
        Overlay overlay = overlay(image());
        Plan mounted = parts.images().links().plan()
                .and(users().mapped()).and(overlay.plan());
        if (whole) {
            mounted = mounted.and(new RequestedRoot(parts, container)
                    .kept(overlay.merged()));
        }
        return mounted;
    }

    /** Whom the image's files know as the user of the command; nothing for root. */
    Optional<ImageUser> ownUser() throws IOException {
        return config().user().isEmpty() ? Optional.empty() : Optional.of(user());
    }

    private Command command(ImageUser user) throws IOException {
        return new Command(new RequestedInit(container.record()).argv(),
                environment().of(user, config().tty(), List.of()),
                config().workingDir(),
                config().tty(), security(asked().isolation(), user));
    }

    /** One more command, with what the container has where nothing else is asked for. */
    Command command(ExecConfig exec) throws IOException {
        ImageUser user = user(exec);
        return new Command(exec.argv(), environment().of(user, exec.tty(), exec.env()),
                orElse(exec.workingDir(), config().workingDir()), exec.tty(),
                security(exec.privileged() ? Isolation.PRIVILEGED : asked().isolation(),
                        user));
    }

    private ContainerEnvironment environment() {
        return new ContainerEnvironment(parts, container);
    }

    /** The image is read only if the user has not been looked up yet. */
    private ImageUser user() throws IOException {
        Optional<ImageUser> known = container.user();
        return known.isPresent() ? known.get() : user(image());
    }

    private ImageUser user(Image image) throws IOException {
        Optional<ImageUser> known = container.user();
        return known.isPresent() ? known.get()
                : container.knownAs(user(config().user(), image));
    }

    private ImageUser user(String name, Image image) throws IOException {
        return ImageUser.find(name, asked().isolation().groupAdd(),
                new LayerStack(image.layers()));
    }

    private List<KernelCall> security(Isolation isolation, ImageUser user) {
        return new RequestedSecurity(isolation, asked().resources().ulimits()).of(user)
                .calls();
    }

    private static String orElse(String asked, String standard) {
        return asked.isEmpty() ? standard : asked;
    }

    /** What is done before the rest: the layers get short names, and a network. */
    Plan preparation() throws IOException {
        return parts.images().links().plan().and(network());
    }

    private Plan network() throws IOException {
        Plan sysctls = RequestedSysctls.of(config(), asked().isolation()).plan();
        RequestedNetwork network = new RequestedNetwork(config(), asked().networking());
        return network.isBridged() ? parts.networks().plan(parts.networks()
                .connect(container.id().text(), network.mac(), network.bindings()))
                .and(DefaultBridge.further(container.record().linkLocal()))
                .and(sysctls)
                : sysctls;
    }

    StandardStreams streams(ContainerSpec spec) throws IOException {
        return new RequestedStreams(parts, container).forStart(spec.root(),
                user());
    }

    /** Who an exec is. */
    ImageUser user(ExecConfig exec) throws IOException {
        return exec.user().isEmpty() ? user() : user(exec.user(), image());
    }
}
