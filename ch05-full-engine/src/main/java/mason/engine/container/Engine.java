// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import mason.engine.image.BusyboxImage;
import mason.engine.image.Image;

import mason.engine.image.ImageReference;
import mason.engine.image.ImageStore;
import mason.engine.image.NoSuchImageException;
import mason.engine.state.StateLock;
import mason.launch.Executor;

/** Images and containers of one state directory. */
public final class Engine implements AutoCloseable {

    private final Path state;
    private final ImageStore images;
    private final Containers containers;

    /** @param state where everything is kept that outlives a command */
    public Engine(Path state, Executor executor) {
        this.state = state;
        this.images = new ImageStore(state);
        this.containers = new Containers(state, images, executor);
    }

    public Path state() {
        return state;
    }

    public ImageStore images() {
        return images;
    }

    public Containers containers() {
        return containers;
    }

    /**
     * The image of that name, or whose id begins so; the embedded one is made when it is
     * first asked for.
     */
    public Image image(String name) throws IOException {
        boolean isId = name.matches("(sha256:)?[0-9a-f]{64}");
        Optional<Image> found = isId ? Optional.empty()
                : named(ImageReference.parse(name));
        if (found.isEmpty()) {
            found = images.findById(name);
        }
        return found.orElseThrow(() -> new NoSuchImageException(
                isId ? name : ImageReference.parse(name).toString()))
                .runnable();
    }

    /**
     * Makes a container of the image of that name. No image is removed meanwhile: one
     * that was found is there when the container's record says that it is needed.
     */
    public Container create(CreateRequest request, String name) throws IOException {
        try (StateLock pin = images.pin()) {
            return containers.create(request, image(name));
        }
    }

    private Optional<Image> named(ImageReference reference) throws IOException {
        Optional<Image> found = images.find(reference);
        return found.isEmpty() && reference.equals(BusyboxImage.NAME)
                ? Optional.of(new BusyboxImage(images).make())
                : found;
    }

    /** Containers that run, run on; a bridge that none of them needs is taken away. */
    @Override
    public void close() {
        containers.close();
        try {
            containers.networks().remove();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
