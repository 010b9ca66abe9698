// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mason.engine.state.StateLock;

/**
 * Takes a name from an image, or the image away: image_delete.go of moby, "ImageDelete".
 *
 * @param force whether names of several repositories and stopped containers matter not
 */
record RemoveImage(ImageStore store, boolean force) {

    /**
     * @throws ImageConflictException when something needs the image
     */
    List<RemovedPart> remove(String text, ImageUse.Source source) throws IOException {
        try (StateLock pinned = store.unpinned(); StateLock all = store.lock()) {
            Removal removal = new Removal(store, source.uses());
            remove(text, removal);
            return removal.apply();
        }
    }

    void remove(String text, Removal removal) throws IOException {
        StoredImage image = removal.finder().by(text);
        if (removal.finder().isId(text)) {
            removeById(image, removal);
        } else {
            removeName(image, ImageReference.parse(text), removal);
        }
    }

    /** The last name does not go as long as a container is called after it. */
    private void removeName(StoredImage image, ImageReference name, Removal removal)
            throws IOException {
        Optional<ImageUse> use = removal.usesOf(image).stream().findFirst();
        if (!force && use.isPresent() && hasOneName(image)) {
            throw ImageConflictException.name(name.toString(), use.get());
        }
        StoredImage left = removal.untag(image, namesToRemove(image, name));
        if (left.names().isEmpty()) {
            refuseIfRunning(left, removal);
            refuseIfStopped(left, removal);
            removal.delete(left);
        }
    }

    /** With its last tag, a repository loses the digests that the image has in it. */
    private static List<ImageReference> namesToRemove(StoredImage image,
            ImageReference name) {
        List<ImageReference> same = image.names().stream()
                .filter(name::hasSameRepository).toList();
        boolean isTag = image.names().contains(name) && name.digest().isEmpty();
        boolean hasOtherTag = same.stream()
                .anyMatch(n -> n.digest().isEmpty() && !n.equals(name));
        if (!image.names().contains(name)) {
            return same;
        }
        return isTag && !hasOtherTag ? same : List.of(name);
    }

    private void removeById(StoredImage image, Removal removal) throws IOException {
        refuseIfRunning(image, removal);
        if (!force && !hasOneName(image)) {
            throw ImageConflictException.names(image.id());
        }
        refuseIfStopped(image, removal);
        removal.delete(image);
    }

    private static void refuseIfRunning(StoredImage image, Removal removal) {
        removal.usesOf(image).stream().filter(ImageUse::running).findFirst()
                .ifPresent(use -> {
                    throw ImageConflictException.running(use);
                });
    }

    private void refuseIfStopped(StoredImage image, Removal removal) {
        removal.usesOf(image).stream().filter(use -> !force).findFirst()
                .ifPresent(use -> {
                    throw ImageConflictException.stopped(use);
                });
    }

    /** A tag, with digests of its repository or without: isSingleReference in moby. */
    private static boolean hasOneName(StoredImage image) {
        long tags = image.names().stream().filter(n -> n.digest().isEmpty()).count();
        Set<String> repositories = image.names().stream().map(ImageReference::repository)
                .collect(Collectors.toSet());
        return tags <= 1 && repositories.size() <= 1;
    }
}
