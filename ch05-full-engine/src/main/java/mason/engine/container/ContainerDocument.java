// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
     * @throws NoSuchFileException when there is none
     * @throws IOException when the file cannot be read, or is not the record of a
     *         container
     */
    static ContainerRecord read(Path file) throws IOException {
        try {
            ContainerRecord record = DockerJson.read(
                    Files.readString(file), ContainerRecord.class);
            check(file, record);
            return record;
        } catch (NoSuchFileException e) {
            throw e;
        } catch (MalformedInputException e) {
            throw new IOException(file + " cannot be read: it is no text", e);
        } catch (IOException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What every version of the engine writes. */
    private static void check(Path file, ContainerRecord record) throws IOException {
        boolean isWhole = record != null && record.id() != null && record.name() != null
                && record.created() != null && record.image() != null
                && record.config() != null && record.hostConfig() != null
                && record.status() != null && record.status().state() != null;
        if (!isWhole || !file.getParent().endsWith(record.id().text())) {
            throw new IOException(record == null ? "it is empty"
                    : "it is not the record of this container, or of a newer engine");
        }
    }
}
