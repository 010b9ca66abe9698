// SPDX-License-Identifier: Apache-2.0
package mason.engine.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import mason.engine.config.Config;
import mason.engine.config.MountRequest;
import mason.engine.config.Storage;
import mason.engine.volume.Volume;
import mason.engine.volume.VolumeName;
import mason.engine.volume.VolumeOptions;

/**
 * Decides what is mounted in a new container, and makes the volumes that are missing:
 * those of other containers first, then what was asked for, then what the image says.
 */
final class DecidedMounts {

    private final Parts parts;
    private final String driver;
    private final Map<String, MountedPlace> places = new LinkedHashMap<>();

    private DecidedMounts(Parts parts, String driver) {
        this.parts = parts;
        this.driver = driver;
    }

    /**
     * By destination, each of them once.
     *
     * @throws IllegalArgumentException naming the mount that is wrong
     */
    static List<MountedPlace> of(Parts parts, Config config, Storage asked)
            throws IOException {
        DecidedMounts decided = new DecidedMounts(parts, asked.volumeDriver());
        for (String lender : asked.volumesFrom()) {
            decided.borrow(lender);
        }
        List<String> own = new ArrayList<>();
        for (String bind : asked.binds()) {
            decided.addOnce(BindText.parse(bind).place(decided::driven), own);
        }
        for (MountRequest mount : asked.mounts()) {
            decided.addOnce(decided.place(mount), own);
        }
        for (String destination : config.volumes().keySet()) {
            decided.addMissing(destination);
        }
        return List.copyOf(decided.places.values());
    }

    /** {@code CONTAINER[:ro|rw]}. */
    private void borrow(String text) throws IOException {
        String[] words = text.split(":", 2);
        String mode = words.length > 1 ? words[1] : "rw";
        if (!List.of("ro", "rw").contains(mode)) {
            throw new IllegalArgumentException("invalid mode: " + mode);
        }
        for (MountedPlace place : lender(words[0]).mounts()) {
            places.put(place.destination(), place.lent(mode.equals("ro")));
        }
    }

    /** A client takes "not found" for the image, and would ask a registry for it. */
    private ContainerRecord lender(String reference) throws IOException {
        try {
            return parts.store().read(new ContainerLookup(parts.store()).find(reference));
        } catch (NoSuchContainerException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private void addOnce(MountedPlace place, List<String> own) {
        if (own.contains(place.destination())) {
            throw new IllegalArgumentException(
                    "Duplicate mount point: " + place.destination());
        }
        own.add(place.destination());
        places.put(place.destination(), place);
    }

    /** What the image or {@code -v /path} asks for, where nothing is mounted yet. */
    private void addMissing(String asked) throws IOException {
        String destination = BindText.destination(asked);
        if (!places.containsKey(destination)) {
            places.put(destination, driven("", destination, "", false, true));
        }
    }

    /**
     * A volume of the driver that was asked for, of which there is one only.
     *
     * @throws NoSuchElementException when it is another
     */
    private MountedPlace driven(String name, String destination, String mode,
            boolean readOnly, boolean filled) throws IOException {
        if (!List.of("", "local").contains(driver)) {
            throw new NoSuchElementException("error looking up volume plugin " + driver
                    + ": plugin \"" + driver + "\" not found");
        }
        return volume(name, destination, mode, readOnly, filled, Map.of(),
                VolumeOptions.NONE);
    }

    private MountedPlace volume(String name, String destination, String mode,
            boolean readOnly, boolean filled, Map<String, String> labels,
            VolumeOptions options) throws IOException {
        boolean anonymous = name.isEmpty();
        Map<String, String> all = new LinkedHashMap<>(labels);
        if (anonymous) {
            all.put(Volume.ANONYMOUS, "");
        }
        Volume volume = parts.volumes().create(
                anonymous ? VolumeName.random() : new VolumeName(name), all, options);
        return new MountedPlace(MountedPlace.VOLUME, volume.name().text(),
                volume.directory().toString(), destination, mode, readOnly, anonymous,
                filled);
    }

    private MountedPlace place(MountRequest mount) throws IOException {
        String destination = BindText.destination(mount.target());
        return switch (mount.type()) {
            case MountedPlace.BIND -> new MountedPlace(MountedPlace.BIND, "",
                    existing(mount).toString(), destination, "", mount.readOnly(), false,
                    false);
            case MountedPlace.VOLUME -> volume(mount, destination);
            case "tmpfs" -> new MountedPlace("tmpfs", "", "", destination,
                    TmpfsOptions.of(mount), mount.readOnly(), false, false);
            default -> throw new IllegalArgumentException(
                    "invalid mount config: mount type unknown: \"" + mount.type()
                            + "\"");
        };
    }

    private MountedPlace volume(MountRequest mount, String destination)
            throws IOException {
        Map<String, Object> options = mount.volumeOptions().orElse(Map.of());
        if (!"".equals(options.getOrDefault("Subpath", ""))) {
            throw new UnsupportedOperationException(
                    "a part of a volume cannot be mounted yet: volume-subpath");
        }
        Map<?, ?> driver = options.get("DriverConfig") instanceof Map<?, ?> asked ? asked
                : Map.of();
        return volume(mount.source(), destination, "z", mount.readOnly(),
                !Boolean.TRUE.equals(options.get("NoCopy")),
                texts(options.get("Labels")),
                new VolumeOptions(texts(driver.get("Options"))));
    }

    private static Map<String, String> texts(Object members) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (members instanceof Map<?, ?> asked) {
            asked.forEach((key, value) -> texts.put("" + key, "" + value));
        }
        return texts;
    }

    private static Path existing(MountRequest mount) {
        Path source = Path.of(mount.source());
        if (!source.isAbsolute()) {
            throw new IllegalArgumentException("invalid mount config for type \"bind\":"
                    + " invalid mount path: '" + source
                    + "' mount path must be absolute");
        }
        if (Files.notExists(source)) {
            throw new IllegalArgumentException("invalid mount config for type \"bind\":"
                    + " bind source path does not exist: " + source);
        }
        return source;
    }
}
