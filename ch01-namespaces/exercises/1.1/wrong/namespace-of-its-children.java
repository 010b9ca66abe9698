// refused with: pid_for_children
        Map<Namespace, String> ids = new EnumMap<>(Namespace.class);
        for (Namespace kind : Namespace.values()) {
            String file = kind == Namespace.PID || kind == Namespace.TIME
                    ? kind.file() + "_for_children"
                    : kind.file();
            ids.put(kind, Files.readSymbolicLink(
                    process.proc().resolve("ns").resolve(file)).toString());
        }
        return new ProcessNamespaces(ids);
