// refused with: another UTS namespace
        class Known {
            static final Map<Pid, ProcessNamespaces> ALL = new java.util.HashMap<>();
        }
        if (!Known.ALL.containsKey(process)) {
            Map<Namespace, String> ids = new EnumMap<>(Namespace.class);
            for (Namespace kind : Namespace.values()) {
                Path link = process.proc().resolve("ns").resolve(kind.file());
                ids.put(kind, Files.readSymbolicLink(link).toString());
            }
            Known.ALL.put(process, new ProcessNamespaces(ids));
        }
        return Known.ALL.get(process);
