// refused with: to be listed in the directory of its cgroup
        return lines.stream().map(line -> line.split(":", 3))
                .filter(line -> hierarchy.pick(
                        hierarchy.controllers()
                                .containsAll(List.of(line[1].split(","))),
                        line[1].isEmpty()))
                .map(line -> Path.of(line[2]))
                .filter(path -> path.equals(path.normalize()))
                .map(Path.of("/")::relativize)
                .map(hierarchy.mount()::resolve)
                .findFirst();
