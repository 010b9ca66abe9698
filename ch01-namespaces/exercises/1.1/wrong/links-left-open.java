// refused with: of() to change nothing
        Map<Namespace, String> ids = new EnumMap<>(Namespace.class);
        for (Namespace kind : Namespace.values()) {
            Path link = process.proc().resolve("ns").resolve(kind.file());
            mason.linux.Fd.open(link.toString(), mason.linux.OpenFlag.READ_ONLY);
            ids.put(kind, Files.readSymbolicLink(link).toString());
        }
        return new ProcessNamespaces(ids);
