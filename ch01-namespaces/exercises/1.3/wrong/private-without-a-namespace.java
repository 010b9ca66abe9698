// refused with: the command to have a mount namespace of its own
        return Plan.inNamespaces(Mount.makePrivate("/"));
