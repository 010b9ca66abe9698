// refused with: the content of a file that every layer has
        List<String> inOrder = new ArrayList<>();
        for (Path layer : layers) {
            inOrder.add(escaped(layer));
        }
        Mount mount = Mount.of("overlay", merged.toString(),
                MountFlag.NO_DEVICES);
        return Plan.inNamespaces(mount.with(
                "lowerdir=" + String.join(":", inOrder)
                        + ",upperdir=" + escaped(upper)
                        + ",workdir=" + escaped(work)));
