// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

import workbook.testkit.answer.Answer;

/** What an answer's messages are made of. */
public final class MessageWords {

    /** An answer that may return messages. */
    public static final Answer ANSWER = Answer.inWordsOf(Message.class, Attribute.class,
            RouteMessage.class, NftMessage.class, LinkAttribute.class,
            AddressAttribute.class, RouteAttribute.class, NftAttribute.class,
            LinkHeader.class, AddressHeader.class, RouteHeader.class,
            NetfilterHeader.class, DeviceIndex.class, NetworkNumber.class,
            PaddedText.class, U32.class);

    private MessageWords() {
    }
}
