// refused with: the ids of process
        Map<Namespace, String> ids = new EnumMap<>(Namespace.class);
        for (Namespace kind : Namespace.values()) {
            Path link = Path.of("/proc/self/ns", kind.file());
            ids.put(kind, Files.readSymbolicLink(link).toString());
        }
        return new ProcessNamespaces(ids);
