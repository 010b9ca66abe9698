// refused with: the file system that the host has
        List<String> topFirst = new ArrayList<>();
        for (Path layer : layers) {
            topFirst.add(0, escaped(layer));
        }
        Mount mount = Mount.of("overlay", merged.toString(), MountFlag.NO_DEVICES);
        return Plan.onHost(mount.with(
                "lowerdir=" + String.join(":", topFirst)
                        + ",upperdir=" + escaped(upper)
                        + ",workdir=" + escaped(work)));
