// SPDX-License-Identifier: Apache-2.0
package mason.engine.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import mason.engine.image.DockerArchive;
import mason.engine.image.Image;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code mason load}. */
@Command(name = "load", mixinStandardHelpOptions = true, description = "Loads images from an archive that docker save wrote.")
final class LoadCommand implements Callable<Integer> {

    @ParentCommand
    private Mason mason;

    @Option(names = {"-i",
            "--input"}, paramLabel = "FILE", required = true, description = "the archive")
    private Path file;

    @Override
    public Integer call() throws Exception {
        for (Image image : new DockerArchive(file).loadInto(mason.engine().images())) {
            System.out.println("Loaded image: " + image.reference());
        }
        return 0;
    }
}
