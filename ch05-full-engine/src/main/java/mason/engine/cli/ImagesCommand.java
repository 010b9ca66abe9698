// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mason.engine.container.Engine;
import mason.engine.image.ImageFilter;
import mason.engine.image.ImageReference;
import mason.engine.image.Images;
import mason.engine.image.ListedImage;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code mason images}: the options and columns are those of docker-images(1). */
final class ImagesCommand implements Subcommand {

    private static final String NONE = "<none>";

    @Override
    public String help() {
        return """
                Usage: mason images [OPTIONS] [REPOSITORY[:TAG]]

                Lists the images that are here.

                  -a, --all             accepted; no image is hidden
                      --digests         show the digests that registries know
                  -f, --filter FILTER   dangling=true, label=NAME[=VALUE], before=IMAGE,
                                        since=IMAGE or reference=PATTERN; repeatable
                      --no-trunc        show whole ids
                  -q, --quiet           show ids only
                """;
    }

    @Override
    public Options options() {
        return new Options().addOption("a", "all", false, "")
                .addOption(null, "digests", false, "").addOption("f", "filter", true, "")
                .addOption(null, "no-trunc", false, "")
                .addOption("q", "quiet", false, "");
    }

    @Override
    public int perform(Engine engine, CommandLine line) throws Exception {
        Images images = new Images(engine.images());
        ImageFilter filter =
                new ImageFilters(images).of(line.getOptionValues("filter"));
        if (!line.getArgList().isEmpty()) {
            filter = filter.and(ImageFilter.reference(line.getArgList()));
        }
        List<ListedImage> listed = images.list(filter,
                broken -> System.err.println("mason: " + broken));
        if (line.hasOption("quiet")) {
            listed.forEach(i -> System.out.println(id(i, line)));
        } else {
            table(listed, line).print();
        }
        return 0;
    }

    private static Table table(List<ListedImage> listed, CommandLine line) {
        Table table = new Table(columns(line, "REPOSITORY", "TAG", "DIGEST", "IMAGE ID",
                "CREATED", "SIZE"));
        Instant now = Instant.now();
        for (ListedImage image : listed) {
            for (Optional<ImageReference> name : names(image)) {
                table.add(columns(line, name.map(ImageReference::repository).orElse(NONE),
                        name.flatMap(ImageReference::tag).orElse(NONE),
                        "" + image.image().manifest(), id(image, line),
                        HumanText.ago(image.image().created(), now),
                        HumanText.size(image.size())));
            }
        }
        return table;
    }

    private static List<Optional<ImageReference>> names(ListedImage image) {
        return image.image().isDangling() ? List.of(Optional.empty())
                : image.image().names().stream().map(Optional::of).toList();
    }

    private static List<String> columns(CommandLine line, String... all) {
        List<String> columns = new ArrayList<>(List.of(all));
        if (!line.hasOption("digests")) {
            columns.remove(2);
        }
        return columns;
    }

    private static String id(ListedImage image, CommandLine line) {
        return line.hasOption("no-trunc") ? "" + image.image().id()
                : image.image().id().shortened();
    }
}
