// refused with: can be named in either order
        return lines.stream().map(line -> line.split(":", 3))
                .filter(line -> hierarchy.pick(hierarchy.controllers().stream()
                        .anyMatch(name -> !line[1].isEmpty() && (name.contains(line[1])
                                || line[1].contains(name))), line[1].isEmpty()))
                .map(line -> Path.of(line[2]))
                .filter(path -> path.equals(path.normalize()))
                .filter(path -> path.startsWith(hierarchy.root()))
                .map(hierarchy.root()::relativize)
                .map(hierarchy.mount()::resolve)
                .findFirst();
