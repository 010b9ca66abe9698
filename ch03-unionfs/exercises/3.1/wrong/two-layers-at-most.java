// refused with: the files of every layer
        List<String> topFirst = new ArrayList<>();
        for (Path layer : layers) {
            topFirst.add(0, escaped(layer));
        }
        while (topFirst.size() > 2) {
            topFirst.remove(topFirst.size() - 1);
        }
        Mount mount = Mount.of("overlay", merged.toString(), MountFlag.NO_DEVICES);
        return Plan.inNamespaces(mount.with(
                "lowerdir=" + String.join(":", topFirst)
                        + ",upperdir=" + escaped(upper)
                        + ",workdir=" + escaped(work)));
