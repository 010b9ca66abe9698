// refused with: the container to start in its overlay
        List<String> topFirst = new ArrayList<>();
        for (Path layer : layers) {
            topFirst.add(0, layer.toString());
        }
        Mount mount = Mount.of("overlay", merged.toString(), MountFlag.NO_DEVICES);
        return Plan.inNamespaces(mount.with(
                "lowerdir=" + String.join(":", topFirst)
                        + ",upperdir=" + upper
                        + ",workdir=" + work));
