// refused with: the start to succeed
        Mount view = Mount.of("mqueue", queues);
        return shown() ? Plan.inNamespaces(view) : Plan.NOTHING;
