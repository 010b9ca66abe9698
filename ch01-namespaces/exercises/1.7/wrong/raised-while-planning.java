// refused with: the word that the command sends to itself
        Link.up(NetworkDevice.LOOPBACK).apply();
        return Plan.unshare(Namespace.NETWORK);
