// refused with: there is no line
        return lines.stream().map(line -> line.split(":", 3))
                .filter(line -> hierarchy.pick(
                        hierarchy.controllers()
                                .containsAll(List.of(line[1].split(","))),
                        line[1].isEmpty()))
                .map(line -> Path.of(line[2]))
                .filter(path -> path.equals(path.normalize()))
                .filter(path -> path.startsWith(hierarchy.root()))
                .map(hierarchy.root()::relativize)
                .map(hierarchy.mount()::resolve)
                .findFirst().or(() -> Optional.of(hierarchy.mount()));
