// refused with: the kinds that are read
        Map<Namespace, String> ids = new EnumMap<>(Namespace.class);
        for (Namespace kind : mason.launch.Exec.KINDS) {
            Path link = process.proc().resolve("ns").resolve(kind.file());
            ids.put(kind, Files.readSymbolicLink(link).toString());
        }
        return new ProcessNamespaces(ids);
