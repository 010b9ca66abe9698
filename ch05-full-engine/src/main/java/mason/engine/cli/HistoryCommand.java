// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.time.Instant;
import java.util.List;
import mason.engine.container.Engine;
import mason.engine.image.HistoryRow;
import mason.engine.image.HistoryStep;
import mason.engine.image.Image;
import mason.engine.image.Images;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code mason history}: the columns are those of docker-history(1). */
final class HistoryCommand implements Subcommand {

    private static final int WIDEST = 45;

    @Override
    public String help() {
        return """
                Usage: mason history [OPTIONS] IMAGE

                Shows how an image was made, the last step first.

                      --no-trunc   show whole commands and ids
                """;
    }

    @Override
    public Options options() {
        return new Options().addOption(null, "no-trunc", false, "");
    }

    @Override
    public int perform(Engine engine, CommandLine line) throws Exception {
        if (line.getArgList().size() != 1) {
            throw new UsageException("one image is expected");
        }
        Images images = new Images(engine.images());
        Image image = images.find(line.getArgList().get(0));
        boolean whole = line.hasOption("no-trunc");
        Table table = new Table(
                List.of("IMAGE", "CREATED", "CREATED BY", "SIZE", "COMMENT"));
        String id = whole ? "" + image.id() : image.id().shortened();
        for (HistoryRow row : images.history(line.getArgList().get(0))) {
            table.add(row(id, row, whole));
            id = "<missing>";
        }
        table.print();
        return 0;
    }

    private static List<String> row(String id, HistoryRow row, boolean whole) {
        HistoryStep step = row.step();
        String by = step.createdBy().replace('\t', ' ');
        return List.of(id,
                HumanText.ago(step.created().orElse(Instant.EPOCH), Instant.now()),
                whole || by.length() <= WIDEST ? by : by.substring(0, WIDEST - 1) + "…",
                HumanText.size(row.size()), step.comment());
    }
}
