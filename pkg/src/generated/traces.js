// The texts of the trace codes: written from the tables by `UPDATE=1 cargo test --test emit`, not by hand.

/** Code, Chinese text, English text. */
export const traces = `\
S_CARRIER_PICKUP|\${carrier}已收件|\${carrier} picked up the package
S_CLEARANCE_START|目的地清关开始|Destination customs clearance started
S_CLEARANCE_COMPLETE|目的地清关完成|Destination customs clearance completed
S_TH_IN|到达 \${location} 转运中心|Arrived at the transfer hopper \${location}
S_TH_ARRANGE|安排下一站转运|Arranged next transfer hopper
S_TH_OUT|离开 \${location} 转运中心|Depart from the transfer hopper \${location}
S_TH_IN_LAST|到达最后投递站 \${location}|Arrived at the last transfer hopper \${location}
S_DELIVERY_SCHEDULED|安排投递|Out for delivery
S_DELIVERY_SIGNED|快件已签收|Delivered
UNKNOWN|状态未知|Status unknown
F_CARRIER_PICKUP_5033|交货失败，包裹退回到物流商|Carrier failed to pickup the package
F_CARRIER_PICKUP_RT_5034|\${carrier}收件失败，包裹退回到物流商|Returned to logistics company
F_CARRIER_PICKUP_RT_5035|包裹重新安排转运,转【\${trackingNo}】|Reschedule transshipment
F_CLEARANCE_5037|清关异常|Clearance declaration failure
F_CLEARANCE_5038|海关没收或销毁，请联络\${carrier}|Please contact \${carrier}
F_DELIVERY_5043|需要进一步确认收件人信息；请联络 \${carrier}|Address information needed; contact \${carrier}
F_DELIVERY_5044|预约派送|Scheduled for delivery as agreed
F_DELIVERY_5045|收件人联系不上|Delivery attempted; recipient not home
F_DELIVERY_5046|收件人拒绝签收|Recipient refused delivery
F_DELIVERY_5047|包裹退回到发件人|Returned to shipper
F_DELIVERY_5048|寄件人或收件人通知弃件销毁|Shipper contacted
F_DELIVERY_5049|快件已转交第三方并由其负责派送|Delivery arranged no details expected
F_DELIVERY_5050|等待收件人支付关税|Shipment held – Available upon receipt of payment
F_DELIVERY_5051|按照客户要求等待自提|Awaiting collection by recipient as requested
F_DELIVERY_5052|部分签收|Partial delivery
F_DELIVERY_5053|快件滞留等待中|Shipment on hold`;
