// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mason.engine.json.DockerJson;
import mason.engine.state.DurableFile;

/** The file {@code container.json}. */
final class ContainerDocument {

    private ContainerDocument() {
    }

    static void write(Path file, ContainerRecord record) throws IOException {
        DurableFile.write(file, DockerJson.write(record) + "\n");
    }

    /**
     * @throws IOException when the file cannot be read, or is not the record of a
     *         container
     */
    static ContainerRecord read(Path file) throws IOException {
        ContainerRecord record = DockerJson.read(Files.readString(file),
                ContainerRecord.class);
        if (record == null) {
            throw new IOException(file + " is empty");
        }
        return record;
    }
}
