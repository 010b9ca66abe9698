// refused with: the namespaces of a process that has ended
        Map<Namespace, String> ids = new EnumMap<>(Namespace.class);
        for (Namespace kind : Namespace.values()) {
            Path link = process.proc().resolve("ns").resolve(kind.file());
            if (Files.isSymbolicLink(link)) {
                ids.put(kind, Files.readSymbolicLink(link).toString());
            }
        }
        return new ProcessNamespaces(ids);
