// refused with: whose name begins like that
        return lines.stream().map(line -> line.split(":", 3))
                .filter(line -> hierarchy.pick(
                        hierarchy.controllers()
                                .containsAll(List.of(line[1].split(","))),
                        line[1].isEmpty()))
                .filter(line -> line[2].equals(Path.of(line[2]).normalize().toString()))
                .filter(line -> line[2].startsWith(hierarchy.root().toString()))
                .map(line -> line[2].substring(hierarchy.root().toString().length()))
                .map(below -> Path.of(hierarchy.mount() + "/" + below))
                .findFirst();
