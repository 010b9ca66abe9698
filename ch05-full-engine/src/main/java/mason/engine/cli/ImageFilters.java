// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import mason.engine.image.ImageFilter;
import mason.engine.image.Images;

/** The values of {@code --filter}: all kinds must fit; of names, one is enough. */
record ImageFilters(Images images) {

    private static final String NAMES = "reference=";

    ImageFilter of(String... given) throws IOException {
        List<String> texts = given == null ? List.of() : List.of(given);
        ImageFilter all = ImageFilter.all();
        for (String text : texts) {
            all = text.startsWith(NAMES) ? all : all.and(one(text));
        }
        List<String> names = texts.stream().filter(t -> t.startsWith(NAMES))
                .flatMap(t -> Stream.of(t.substring(NAMES.length()))).toList();
        return names.isEmpty() ? all : all.and(ImageFilter.reference(names));
    }

    private ImageFilter one(String text) throws IOException {
        String[] parts = text.split("=", 2);
        String value = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "dangling" -> ImageFilter.dangling(isTrue(text, value));
            case "label" -> ImageFilter.label(value);
            case "label!" -> ImageFilter.withoutLabel(value);
            case "before" -> ImageFilter.before(images.find(value).created());
            case "since" -> ImageFilter.since(images.find(value).created());
            default -> throw invalid(text);
        };
    }

    private static boolean isTrue(String text, String value) {
        if (!List.of("true", "1", "false", "0").contains(value)) {
            throw invalid(text);
        }
        return value.equals("true") || value.equals("1");
    }

    private static UsageException invalid(String text) {
        return new UsageException("invalid filter [" + text + "]");
    }
}
