// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mason.engine.content.Digest;
import mason.engine.content.DigestedStream;
import mason.engine.state.DurableFile;
import mason.engine.state.TemporaryFiles;
import mason.unionfs.Compression;
import mason.unionfs.DirectoryTree;
import mason.unionfs.LayerArchive;
import mason.unionfs.LayerFormatException;
import mason.unionfs.LayerStack;
import mason.unionfs.UnpackLimit;

/**
 * Layers unpacked into directories, each once, whatever number of images share it and
 * what is below it: a directory is named by its chain id.
 */
final class LayerStore {

    private static final int BUFFER = 1 << 16;

    private final Path directory;
    private final LayerSizes sizes;

    /** @param images gets {@code layers} and {@code sizes} */
    LayerStore(Path images) {
        this.directory = images.resolve("layers");
        this.sizes = new LayerSizes(images.resolve("sizes"));
    }

    Path path(ChainId layer) {
        return directory.resolve(layer.digest().hex());
    }

    /** In bytes, as docker counts them: the files, each once, and no directories. */
    long size(ChainId layer) throws IOException {
        return sizes.of(layer, path(layer));
    }

    /** All that are here. */
    List<ChainId> all() throws IOException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.matches("[0-9a-f]{64}"))
                    .map(n -> new ChainId(new Digest(n))).toList();
        }
    }

    /** @throws MissingLayerException naming the lowest that is not here */
    void expect(List<ChainId> chain) throws MissingLayerException {
        for (ChainId layer : chain) {
            if (!Files.isDirectory(path(layer))) {
                throw new MissingLayerException(layer);
            }
        }
    }

    void delete(ChainId layer) throws IOException {
        DirectoryTree.delete(path(layer));
        sizes.forget(layer);
    }

    /** What is left of layers whose removal did not come to its end. */
    void removeUnfinished() throws IOException {
        sizes.forgetAllBut(all().stream().map(layer -> layer.digest().hex())
                .collect(Collectors.toSet()));
        TemporaryFiles.remove(directory);
    }

    /** Which layers are here is on the disk when this returns. */
    void sync() throws IOException {
        DurableFile.sync(directory);
    }

    /**
     * Unpacks those layers of an image that are not here yet.
     *
     * @param layers the digests of the plain archives, the lowest first
     * @param archives as many
     * @param into where the new ones are put, named by chain id, until they are kept
     */
    void unpack(List<Digest> layers, List<Path> archives, Path into) throws IOException {
        List<ChainId> chain = ChainId.of(layers);
        List<Path> below = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            Path unpacked = into.resolve(chain.get(i).digest().hex());
            if (Files.isDirectory(path(chain.get(i)))) {
                below.add(path(chain.get(i)));
            } else {
                if (!Files.isDirectory(unpacked)) {
                    unpack(layers.get(i), archives.get(i), unpacked, below);
                    LayerSizes.measure(unpacked);
                }
                below.add(unpacked);
            }
        }
    }

    /** An archive that isn't what its image says could change another image's layer. */
    private static void unpack(Digest layer, Path archive, Path into, List<Path> below)
            throws IOException {
        try (InputStream packed = Files.newInputStream(archive)) {
            DigestedStream plain = new DigestedStream(Compression.uncompressed(packed));
            LayerArchive.unpack(new BufferedInputStream(plain, BUFFER), into,
                    new LayerStack(below), UnpackLimit.unlimited());
            Digest found = plain.digest();
            if (!found.equals(layer)) {
                throw new ImageException("a layer of the image is not what the image"
                        + " says: expected " + layer + ", found " + found);
            }
        } catch (LayerFormatException e) {
            throw new ImageException("in layer " + layer.shortened() + ", "
                    + e.getMessage(), e);
        }
    }

    /** Takes over what was unpacked. To be called with the lock of the store held. */
    void keep(List<Digest> layers, Path unpacked) throws IOException {
        Files.createDirectories(directory);
        sizes.make();
        for (ChainId layer : ChainId.of(layers)) {
            Path made = unpacked.resolve(layer.digest().hex());
            if (!Files.isDirectory(path(layer))) {
                Files.deleteIfExists(path(layer));
                Files.move(made, path(layer), StandardCopyOption.ATOMIC_MOVE);
                sizes.keep(layer, made);
            }
        }
    }
}
