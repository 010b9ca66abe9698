// refused with: the file made in the container
        List<String> topFirst = new ArrayList<>();
        for (Path layer : layers) {
            topFirst.add(0, escaped(layer));
        }
        Mount mount = Mount.of("overlay", merged.toString(),
                MountFlag.NO_DEVICES, MountFlag.READ_ONLY);
        return Plan.inNamespaces(mount.with(
                "lowerdir=" + String.join(":", topFirst)
                        + ",upperdir=" + escaped(upper)
                        + ",workdir=" + escaped(work)));
