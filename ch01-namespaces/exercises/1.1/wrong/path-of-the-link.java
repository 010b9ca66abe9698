// refused with: the ids of process
        Map<Namespace, String> ids = new EnumMap<>(Namespace.class);
        for (Namespace kind : Namespace.values()) {
            Path link = process.proc().resolve("ns").resolve(kind.file());
            Files.readSymbolicLink(link);
            ids.put(kind, link.toString());
        }
        return new ProcessNamespaces(ids);
