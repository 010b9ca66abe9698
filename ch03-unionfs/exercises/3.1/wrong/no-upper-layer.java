// refused with: the file made in the container
        List<String> topFirst = new ArrayList<>();
        topFirst.add(escaped(upper));
        for (Path layer : layers) {
            topFirst.add(1, escaped(layer));
        }
        Mount mount = Mount.of("overlay", merged.toString(),
                MountFlag.NO_DEVICES);
        return Plan.inNamespaces(mount.with(
                "lowerdir=" + String.join(":", topFirst)));
