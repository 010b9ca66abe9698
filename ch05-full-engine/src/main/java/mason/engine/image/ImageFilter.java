// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which images are listed, and by which of their names: docker-images(1), FILTERS. */
@FunctionalInterface
public interface ImageFilter {

    /** The image as it is listed; nothing if it is not. */
    Optional<Image> listed(Image image);

    static ImageFilter all() {
        return Optional::of;
    }

    private static ImageFilter that(Predicate<Image> condition) {
        return image -> Optional.of(image).filter(condition);
    }

    static ImageFilter only(Image wanted) {
        return that(wanted::equals);
    }

    default ImageFilter and(ImageFilter other) {
        return image -> listed(image).flatMap(other::listed);
    }

    static ImageFilter dangling(boolean wanted) {
        return that(image -> image.isDangling() == wanted);
    }

    /** @param text {@code NAME} or {@code NAME=value} */
    static ImageFilter label(String text) {
        return that(image -> hasLabel(image, text));
    }

    /** The contrary: {@code label!}. */
    static ImageFilter withoutLabel(String text) {
        return that(image -> !hasLabel(image, text));
    }

    private static boolean hasLabel(Image image, String text) {
        String[] parts = text.split("=", 2);
        String value = image.config().defaults().labels().get(parts[0]);
        return value != null && (parts.length == 1 || value.equals(parts[1]));
    }

    /** Those made earlier than another, or than a moment. */
    static ImageFilter before(Instant created) {
        return that(image -> image.created().isBefore(created));
    }

    /** Those made later. */
    static ImageFilter since(Instant created) {
        return that(image -> image.created().isAfter(created));
    }

    /**
     * Those with a name that one of the patterns fits, without their other names.
     *
     * @param patterns for the repository, or for it and the tag
     */
    static ImageFilter reference(List<String> patterns) {
        List<NamePattern> all = patterns.stream().map(NamePattern::parse).toList();
        return image -> {
            List<ImageReference> names = image.names().stream()
                    .filter(name -> all.stream().anyMatch(p -> p.fits(name))).toList();
            return Optional.of(image.named(names)).filter(i -> !i.isDangling());
        };
    }
}
