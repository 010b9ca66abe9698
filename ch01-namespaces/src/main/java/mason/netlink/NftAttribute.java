// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

/**
 * What can be said of tables, chains, rules and expressions:
 * include/uapi/linux/netfilter/nf_tables.h. Its numbers travel in network byte order.
 *
 * @param symbol the macro of the C headers
 */
public record NftAttribute(String symbol, int number) implements Symbol {

    /** A table. */
    public interface Table {

        NftAttribute NAME = new NftAttribute("NFTA_TABLE_NAME", 1);
    }

    /** A chain of rules; with a hook, packets come by. */
    public interface Chain {

        NftAttribute TABLE = new NftAttribute("NFTA_CHAIN_TABLE", 1);
        NftAttribute NAME = new NftAttribute("NFTA_CHAIN_NAME", 3);
        NftAttribute HOOK = new NftAttribute("NFTA_CHAIN_HOOK", 4);
        NftAttribute TYPE = new NftAttribute("NFTA_CHAIN_TYPE", 7);
    }

    /** Where packets come by. */
    public interface Hook {

        NftAttribute HOOKNUM = new NftAttribute("NFTA_HOOK_HOOKNUM", 1);
        NftAttribute PRIORITY = new NftAttribute("NFTA_HOOK_PRIORITY", 2);
    }

    /** A rule: expressions, one after the other. */
    public interface Rule {

        NftAttribute TABLE = new NftAttribute("NFTA_RULE_TABLE", 1);
        NftAttribute CHAIN = new NftAttribute("NFTA_RULE_CHAIN", 2);
        NftAttribute EXPRESSIONS = new NftAttribute("NFTA_RULE_EXPRESSIONS", 4);
    }

    /** One of a list. */
    public interface Element {

        NftAttribute ELEM = new NftAttribute("NFTA_LIST_ELEM", 1);
    }

    /** What a rule is made of. */
    public interface Expr {

        NftAttribute NAME = new NftAttribute("NFTA_EXPR_NAME", 1);
        NftAttribute DATA = new NftAttribute("NFTA_EXPR_DATA", 2);
    }

    /** Bytes of the packet into a register. */
    public interface Payload {

        NftAttribute DREG = new NftAttribute("NFTA_PAYLOAD_DREG", 1);
        NftAttribute BASE = new NftAttribute("NFTA_PAYLOAD_BASE", 2);
        NftAttribute OFFSET = new NftAttribute("NFTA_PAYLOAD_OFFSET", 3);
        NftAttribute LEN = new NftAttribute("NFTA_PAYLOAD_LEN", 4);
    }

    /** Some bits of a register. */
    public interface Bitwise {

        NftAttribute SREG = new NftAttribute("NFTA_BITWISE_SREG", 1);
        NftAttribute DREG = new NftAttribute("NFTA_BITWISE_DREG", 2);
        NftAttribute LEN = new NftAttribute("NFTA_BITWISE_LEN", 3);
        NftAttribute MASK = new NftAttribute("NFTA_BITWISE_MASK", 4);
        NftAttribute XOR = new NftAttribute("NFTA_BITWISE_XOR", 5);
    }

    /** What the kernel knows of the packet into a register. */
    public interface Meta {

        NftAttribute DREG = new NftAttribute("NFTA_META_DREG", 1);
        NftAttribute KEY = new NftAttribute("NFTA_META_KEY", 2);
    }

    /** On with the rule, or not. */
    public interface Cmp {

        NftAttribute SREG = new NftAttribute("NFTA_CMP_SREG", 1);
        NftAttribute OP = new NftAttribute("NFTA_CMP_OP", 2);
        NftAttribute DATA = new NftAttribute("NFTA_CMP_DATA", 3);
    }

    /** A constant. */
    public interface Value {

        NftAttribute VALUE = new NftAttribute("NFTA_DATA_VALUE", 1);
    }
}
