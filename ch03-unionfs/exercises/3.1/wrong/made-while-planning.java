// refused with: plan() to change nothing
        merged.toFile().mkdirs();
        upper.toFile().mkdirs();
        work.toFile().mkdirs();
        List<String> topFirst = new ArrayList<>();
        for (Path layer : layers) {
            topFirst.add(0, escaped(layer));
        }
        Mount mount = Mount.of("overlay", merged.toString(), MountFlag.NO_DEVICES);
        return Plan.inNamespaces(mount.with(
                "lowerdir=" + String.join(":", topFirst)
                        + ",upperdir=" + escaped(upper)
                        + ",workdir=" + escaped(work)));
