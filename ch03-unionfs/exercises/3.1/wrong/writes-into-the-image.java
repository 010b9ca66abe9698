// refused with: the files of the image's layers
        List<String> topFirst = new ArrayList<>();
        topFirst.add(escaped(upper));
        for (Path layer : layers.subList(0, layers.size() - 1)) {
            topFirst.add(1, escaped(layer));
        }
        Path top = layers.get(layers.size() - 1);
        Mount mount = Mount.of("overlay", merged.toString(),
                MountFlag.NO_DEVICES);
        return Plan.inNamespaces(mount.with(
                "lowerdir=" + String.join(":", topFirst)
                        + ",upperdir=" + escaped(top)
                        + ",workdir=" + escaped(work)));
