// refused with: and its line names
        List<String> last = lines.isEmpty() ? lines : lines.subList(lines.size() - 1, lines.size());
        return hierarchy.pick(lines, last).stream().map(line -> line.split(":", 3))
                .filter(line -> hierarchy.pick(
                        hierarchy.controllers()
                                .containsAll(List.of(line[1].split(","))),
                        true))
                .map(line -> Path.of(line[2]))
                .filter(path -> path.equals(path.normalize()))
                .filter(path -> path.startsWith(hierarchy.root()))
                .map(hierarchy.root()::relativize)
                .map(hierarchy.mount()::resolve)
                .findFirst();
