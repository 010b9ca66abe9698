// refused with: the host name in the second container
        class First {
            static String name;
        }
        First.name = First.name == null ? hostname : First.name;
        return Plan.unshare(Namespace.UTS)
                .and(Plan.inNamespaces(new SetHostname(First.name)));
