// SPDX-License-Identifier: Apache-2.0
package mason.engine.api;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mason.engine.image.ImageFilter;
import mason.engine.image.Images;

/** Which images a request is about. */
record ImageQuery(Images images, Call call) {

    ImageFilter filter() throws IOException {
        Filters filters = call.query().filters("before", "dangling", "label", "label!",
                "reference", "since", "until");
        ImageFilter filter = labelsAndAge(filters);
        Optional<Boolean> dangling = filters.flag("dangling");
        if (dangling.isPresent()) {
            filter = filter.and(ImageFilter.dangling(dangling.get()));
        }
        for (String image : filters.of("before")) {
            filter = filter.and(ImageFilter.before(images.find(image).created()));
        }
        for (String image : filters.of("since")) {
            filter = filter.and(ImageFilter.since(images.find(image).created()));
        }
        return filters.has("reference")
                ? filter.and(
                        ImageFilter.reference(List.copyOf(filters.of("reference"))))
                : filter;
    }

    private static ImageFilter labelsAndAge(Filters filters) {
        ImageFilter filter = ImageFilter.all();
        for (String label : filters.of("label")) {
            filter = filter.and(ImageFilter.label(label));
        }
        for (String label : filters.of("label!")) {
            filter = filter.and(ImageFilter.withoutLabel(label));
        }
        for (String until : filters.of("until")) {
            Instant time =
                    Moments.parse("until", Optional.of(until)).orElse(Instant.EPOCH);
            filter = filter.and(ImageFilter.before(time));
        }
        return filter;
    }

    private Filters pruneFilters() {
        return call.query().filters("dangling", "label", "label!", "until");
    }

    /** Without a filter only images that have no name are pruned. */
    boolean prunesAll() {
        return !pruneFilters().flag("dangling").orElse(true);
    }

    ImageFilter pruneFilter() {
        return labelsAndAge(pruneFilters());
    }
}
