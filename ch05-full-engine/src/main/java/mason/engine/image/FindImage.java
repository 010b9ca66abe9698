// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mason.engine.content.Digest;

/** Finds an image by whatever docker calls one: a name, a digest, the start of an id. */
record FindImage(List<StoredImage> images) {

    private static final Pattern ID = Pattern.compile("(?:sha256:)?([0-9a-f]{1,64})");
    private static final Pattern WHOLE_ID = Pattern.compile("(?:sha256:)?[0-9a-f]{64}");

    /**
     * A name goes before an id that begins so.
     *
     * @throws NoSuchImageException if there is none
     * @throws AmbiguousImageException if it is the beginning of several ids
     * @throws InvalidReferenceException if it can be neither a name nor an id
     */
    StoredImage by(String text) {
        if (WHOLE_ID.matcher(text).matches()) {
            return byId(text).orElseThrow(() -> new NoSuchImageException(text));
        }
        ImageReference name = ImageReference.parse(text);
        return byName(name).or(() -> byId(text))
                .orElseThrow(() -> new NoSuchImageException(name.toString()));
    }

    Optional<StoredImage> byName(ImageReference name) {
        return images.stream().filter(i -> i.names().contains(name)).findFirst()
                .or(() -> name.digest().flatMap(digest -> byDigest(name, digest)));
    }

    /** The digest of the manifest is what counts, and the tag beside it does not. */
    private Optional<StoredImage> byDigest(ImageReference name, Digest digest) {
        return images.stream().filter(i -> i.entry().manifest().equals(digest))
                .filter(i -> i.names().stream().anyMatch(name::hasSameRepository))
                .findFirst();
    }

    Optional<StoredImage> byId(String start) {
        Matcher id = ID.matcher(start);
        List<StoredImage> found = !id.matches() ? List.of()
                : images.stream().filter(i -> i.id().hex().startsWith(id.group(1)))
                        .toList();
        if (found.stream().map(StoredImage::id).distinct().count() > 1) {
            throw new AmbiguousImageException(start);
        }
        return found.stream().findFirst();
    }

    /** Whether the text is an id, or the start of one, rather than a name. */
    boolean isId(String text) {
        return WHOLE_ID.matcher(text).matches()
                || byName(ImageReference.parse(text)).isEmpty();
    }
}
