// refused with: dots lead out of what is mounted
        return lines.stream().map(line -> line.split(":", 3))
                .filter(line -> hierarchy.pick(
                        hierarchy.controllers()
                                .containsAll(List.of(line[1].split(","))),
                        line[1].isEmpty()))
                .map(line -> Path.of(line[2]))
                .filter(path -> path.startsWith(hierarchy.root()))
                .map(hierarchy.root()::relativize)
                .map(hierarchy.mount()::resolve)
                .findFirst();
